/** ONNX files written from networks: folded, quantised, inspected. */
@NullMarked
package dev.lifelog.models.onnx;

import org.jspecify.annotations.NullMarked;
