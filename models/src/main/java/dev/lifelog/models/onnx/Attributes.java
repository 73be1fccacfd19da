package dev.lifelog.models.onnx;

/** The attributes of one operation (AttributeProto within its NodeProto). */
record Attributes(Message node) {
  private static final int INT = 2;
  private static final int INTS = 7;

  Attributes with(String name, long value) {
    return add(new Message().text(1, name).number(3, value), INT);
  }

  Attributes with(String name, long... values) {
    Message attribute = new Message().text(1, name);
    for (long value : values) {
      attribute.number(8, value);
    }
    return add(attribute, INTS);
  }

  private Attributes add(Message attribute, int type) {
    node.content(5, attribute.number(20, type));
    return this;
  }
}
