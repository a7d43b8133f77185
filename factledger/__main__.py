"""``python -m factledger`` is the command ``factledger``."""

import sys

from factledger.cli import main

if __name__ == "__main__":
    sys.exit(main())
