package dev.lifelog.models.network;

/** Narrows the same layout for small inputs and few pictures. */
record Width(double factor) {
  private static final int MULTIPLE = 8;

  int of(int channels) {
    return factor == 1.0
        ? channels
        : Math.max(MULTIPLE, (int) Math.round(channels * factor / MULTIPLE) * MULTIPLE);
  }
}
