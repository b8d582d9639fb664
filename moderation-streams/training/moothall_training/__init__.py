"""Trains the encoder that Moothall ships: from sentences and public sets to one ONNX file."""
