package dev.lifelog.core.evaluation;

/** Topic ids as they are compared: some files write 001 where others write 1. */
final class TopicIds {

  private TopicIds() {}

  static String canonical(String id) {
    String text = id.strip();
    int zeros = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return text;
      }
      if (zeros == i && text.charAt(i) == '0' && i + 1 < text.length()) {
        zeros++;
      }
    }
    return text.substring(zeros);
  }
}
