"""What is drawn: each widget paints lines that the layout has computed."""
