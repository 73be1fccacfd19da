package dev.lifelog.models.weights;

import java.io.Closeable;

/** An open file of tensors. */
public interface TensorFile extends TensorSource, Closeable {}
