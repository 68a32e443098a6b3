"""Drawings as plain numbers: pure functions from values to coordinates, for SVG partials to write down."""

from .sparkline import Sparkline, sparkline
from .xmr import XmrChart, xmr_chart

__all__ = ["Sparkline", "XmrChart", "sparkline", "xmr_chart"]
