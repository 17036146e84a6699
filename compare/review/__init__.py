"""The reviewer's hand: status, evidence and note that a person sets against what the program found, kept per pair."""
