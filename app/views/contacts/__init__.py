"""One contact: booked, then recorded with the child's voice."""
