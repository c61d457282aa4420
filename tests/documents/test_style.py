"""Colours keep their contrast; sizes keep their floor."""

import pytest

from app.documents import style
from app.models.child import Preset

LEAST = 7.0


def luminance(colour: style.Colour) -> float:
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: style.Colour, other: style.Colour) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tint", style.TINTS)
@pytest.mark.parametrize("mono", [False, True])
def test_words_stand_out_from_every_ground(tint, mono) -> None:
    colours = style.palette(tint, mono)
    page = colours.paper or (1.0, 1.0, 1.0)
    soft = (colours.lead_soft, colours.voice_soft, colours.mark_soft)
    pairs = [(colours.ink, ground) for ground in (page, colours.card, *soft)]
    pairs += [(colours.lead, ground) for ground in (page, colours.card, colours.lead_soft)]
    pairs += [(colours.quiet, ground) for ground in (page, colours.card, colours.voice_soft)]
    pairs += [(colours.voice, colours.voice_soft), (colours.on_lead, colours.lead)]
    assert min(contrast(ink, ground) for ink, ground in pairs) >= LEAST


def test_mono_is_made_of_greys_only() -> None:
    colours = [colour for colour in vars(style.palette("cream", mono=True)).values() if colour]
    assert all(len(set(colour)) == 1 for colour in colours)


@pytest.mark.parametrize("preset", Preset)
def test_no_preset_goes_under_14_points(preset) -> None:
    sizes = style.sizes(preset)
    assert min(sizes.words, sizes.title, sizes.name, sizes.part, sizes.goal) >= style.SMALLEST_WORDS


def test_pictures_first_has_the_largest_pictures_and_plain_words_none_on_rows() -> None:
    assert style.sizes(Preset.PICTURES_FIRST).picture == pytest.approx(45 * style.MM)
    assert style.sizes(Preset.EASY_READ).picture == pytest.approx(34 * style.MM)
    assert not style.sizes(Preset.PLAIN_WORDS).pictures_on_rows
