"""The demo: a fictional service and its children, and the story of their last months."""

from app.demo.build import Demo, build_demo
from app.demo.events import Act, Event
from app.demo.story import Story, load_story

__all__ = ["Act", "Demo", "Event", "Story", "build_demo", "load_story"]
