package dev.lifelog.models.weights;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Python's pickle, protocols 2 to 4, as far as plain data needs it. An instruction or a class that
 * is not on the list is refused by its name. Tuples and lists become {@link List}, whole numbers
 * {@link Long}.
 *
 * <p>Memory stays within a few times the pickle's size: sizes are compared with what is left before
 * anything is made, and nothing is copied when it is used twice.
 */
final class Unpickler {

  /** What a pickle may name. */
  interface Classes {
    boolean knows(String name);

    Object make(String name, List<?> arguments) throws IOException;

    Object persistent(Object id) throws IOException;
  }

  /** A class or a function by its full name: never loaded, only compared. */
  record Global(String name) {}

  /** In place of Python's None, which no collection of ours takes. */
  enum None {
    NONE
  }

  /** Stands on the stack where a collection begins. */
  private enum Mark {
    MARK
  }

  private static final int MAX_PROTOCOL = 4;
  private static final int MAX_INTEGER_BYTES = 64;

  private final ByteBuffer in;
  private final Classes classes;
  private final Deque<Object> stack = new ArrayDeque<>();
  private final Map<Integer, Object> memo = new HashMap<>();
  private @Nullable Object result;

  Unpickler(byte[] pickle, Classes classes) {
    this.in = ByteBuffer.wrap(pickle).order(ByteOrder.LITTLE_ENDIAN);
    this.classes = classes;
  }

  /**
   * Reads the one object of the pickle.
   *
   * @throws IOException when it is cut off or holds something else than data
   */
  Object read() throws IOException {
    try {
      while (result == null) {
        step(Byte.toUnsignedInt(in.get()));
      }
      return result;
    } catch (BufferUnderflowException | NoSuchElementException | ClassCastException e) {
      throw new IOException("the pickle is damaged near byte " + in.position(), e);
    }
  }

  private void step(int instruction) throws IOException {
    switch (instruction) {
      case 0x80 -> protocol(Byte.toUnsignedInt(in.get()));
      case 0x95 -> in.getLong(); // FRAME
      case '.' -> result = stack.pop();
      case '(' -> stack.push(Mark.MARK);
      case 'N' -> stack.push(None.NONE);
      case 0x88 -> stack.push(true);
      case 0x89 -> stack.push(false);
      case 'K' -> stack.push((long) Byte.toUnsignedInt(in.get()));
      case 'M' -> stack.push((long) Short.toUnsignedInt(in.getShort()));
      case 'J' -> stack.push((long) in.getInt());
      case 0x8a -> stack.push(integer(Byte.toUnsignedInt(in.get())));
      case 'G' -> stack.push(Double.longBitsToDouble(Long.reverseBytes(in.getLong())));
      case 'X' -> stack.push(text(in.getInt(), StandardCharsets.UTF_8));
      case 0x8c -> stack.push(text(Byte.toUnsignedInt(in.get()), StandardCharsets.UTF_8));
      case 'U' -> stack.push(text(Byte.toUnsignedInt(in.get()), StandardCharsets.ISO_8859_1));
      case 'T' -> stack.push(text(in.getInt(), StandardCharsets.ISO_8859_1));
      case ')', ']' -> stack.push(new ArrayList<>());
      case '}' -> stack.push(new LinkedHashMap<>());
      case 0x85 -> tuple(1);
      case 0x86 -> tuple(2);
      case 0x87 -> tuple(3);
      case 't', 'l' -> stack.push(sinceMark());
      case 'a' -> append(List.of(stack.pop()));
      case 'e' -> append(sinceMark());
      case 's' -> put(pair());
      case 'u' -> put(sinceMark());
      case 'q' -> memo.put(Byte.toUnsignedInt(in.get()), stack.element());
      case 'r' -> memo.put(in.getInt(), stack.element());
      case 0x94 -> memo.put(memo.size(), stack.element());
      case 'h' -> stack.push(remembered(Byte.toUnsignedInt(in.get())));
      case 'j' -> stack.push(remembered(in.getInt()));
      case 'c' -> global(line() + "." + line());
      case 0x93 -> stackGlobal();
      case 'R' -> reduce();
      case 'b' -> build();
      case 'Q' -> stack.push(classes.persistent(stack.pop()));
      default ->
          throw new IOException(
              "the pickle has the instruction 0x%02x at byte %d, which weights do not need"
                  .formatted(instruction, in.position() - 1));
    }
  }

  /** What a dictionary may have as a key. */
  static Object key(Object key) throws IOException {
    if (key instanceof String || key instanceof Long) {
      return key;
    }
    throw new IOException("a dictionary has a key that is neither a name nor a number");
  }

  private static void protocol(int version) throws IOException {
    if (version > MAX_PROTOCOL) {
      throw new IOException("the pickle has protocol " + version + ", at most 4 is read");
    }
  }

  private Object integer(int bytes) throws IOException {
    if (bytes > MAX_INTEGER_BYTES) {
      throw new IOException("the pickle has a number of " + bytes + " bytes");
    }
    byte[] reversed = new byte[bytes];
    for (int i = bytes - 1; i >= 0; i--) {
      reversed[i] = in.get();
    }
    BigInteger number = bytes == 0 ? BigInteger.ZERO : new BigInteger(reversed);
    return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
  }

  private String text(int length, Charset charset) {
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, charset);
  }

  private String line() {
    StringBuilder line = new StringBuilder();
    for (byte next = in.get(); next != '\n'; next = in.get()) {
      line.append((char) next);
    }
    return line.toString();
  }

  private void tuple(int size) {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(0, stack.pop());
    }
    stack.push(items);
  }

  private List<Object> sinceMark() {
    List<Object> items = new ArrayList<>();
    for (Object item = stack.pop(); item != Mark.MARK; item = stack.pop()) {
      items.add(item);
    }
    Collections.reverse(items);
    return items;
  }

  private List<Object> pair() {
    Object value = stack.pop();
    return List.of(stack.pop(), value);
  }

  @SuppressWarnings("unchecked") // every list here was made here
  private void append(List<?> items) {
    ((List<Object>) stack.element()).addAll(items);
  }

  @SuppressWarnings("unchecked") // every map here was made here
  private void put(List<?> items) throws IOException {
    Map<Object, Object> map = (Map<Object, Object>) stack.element();
    for (int i = 0; i + 1 < items.size(); i += 2) {
      map.put(key(items.get(i)), items.get(i + 1));
    }
  }

  private Object remembered(int index) throws IOException {
    Object object = memo.get(index);
    if (object == null) {
      throw new IOException("the pickle refers to an object " + index + " that it lacks");
    }
    return object;
  }

  private void stackGlobal() throws IOException {
    String name = (String) stack.pop();
    global((String) stack.pop() + "." + name);
  }

  private void global(String name) throws IOException {
    if (!classes.knows(name)) {
      throw new IOException(
          "the pickle names "
              + name.replaceAll("\\p{Cntrl}", "?")
              + ", which weights do not need; save model.state_dict() alone");
    }
    stack.push(new Global(name));
  }

  private void reduce() throws IOException {
    List<?> arguments = (List<?>) stack.pop();
    stack.push(classes.make(((Global) stack.pop()).name(), arguments));
  }

  /** Attributes of a dictionary, such as versions of its modules: known, not needed. */
  private void build() throws IOException {
    stack.pop();
    if (!(stack.element() instanceof Map)) {
      throw new IOException("the pickle sets attributes of something that is no dictionary");
    }
  }
}
