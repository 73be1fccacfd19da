package dev.lifelog.models.onnx;

/** Types of tensor elements by their number in the format (TensorProto.DataType). */
enum ElementType {
  FLOAT(1),
  UINT8(2),
  INT8(3),
  INT32(6),
  INT64(7);

  private final int code;

  ElementType(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
