"""Drawings as plain numbers: pure functions from values to coordinates, for SVG partials to write down."""

from .ranges import RangeChart, Share, range_chart
from .sparkline import Sparkline, sparkline
from .xmr import XmrChart, xmr_chart

__all__ = ["RangeChart", "Share", "Sparkline", "XmrChart", "range_chart", "sparkline", "xmr_chart"]
