"""`python -m compare.cli` is `duizhao`."""

from __future__ import annotations

import sys

from compare.cli import main

sys.exit(main())
