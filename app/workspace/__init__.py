"""An open store in somebody's hands: who they are, what they may do, and the four doors to the records."""
