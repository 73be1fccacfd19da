package dev.lifelog.models.inference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Buffers outside the heap that the runtime reads in place. There are as many as there were callers
 * at the same time; a caller gives its own back for the next.
 */
record InputBuffers(int numbers, Queue<FloatBuffer> free) {

  static InputBuffers of(int numbers) {
    return new InputBuffers(numbers, new ConcurrentLinkedQueue<>());
  }

  FloatBuffer take() {
    FloatBuffer buffer = free.poll();
    return buffer != null
        ? buffer
        : ByteBuffer.allocateDirect(Math.multiplyExact(numbers, Float.BYTES))
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
  }

  void giveBack(FloatBuffer buffer) {
    free.add(buffer.clear());
  }
}
