package dev.lifelog.models.weights;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All that a saved state dictionary may be made of. Each is rebuilt here, as plain data. */
final class TorchClasses implements Unpickler.Classes {
  private static final Map<String, ElementType> STORAGES =
      Map.ofEntries(
          Map.entry("torch.DoubleStorage", ElementType.FLOAT64),
          Map.entry("torch.FloatStorage", ElementType.FLOAT32),
          Map.entry("torch.HalfStorage", ElementType.FLOAT16),
          Map.entry("torch.BFloat16Storage", ElementType.BFLOAT16),
          Map.entry("torch.LongStorage", ElementType.INTEGER64),
          Map.entry("torch.IntStorage", ElementType.INTEGER32),
          Map.entry("torch.ShortStorage", ElementType.INTEGER16),
          Map.entry("torch.CharStorage", ElementType.INTEGER8),
          Map.entry("torch.ByteStorage", ElementType.INTEGER8),
          Map.entry("torch.BoolStorage", ElementType.INTEGER8));

  private static final String DICTIONARY = "collections.OrderedDict";
  private static final String TENSOR = "torch._utils._rebuild_tensor_v2";
  private static final String PARAMETER = "torch._utils._rebuild_parameter";
  private static final String SIZE = "torch.Size";

  @Override
  public boolean knows(String name) {
    return STORAGES.containsKey(name)
        || List.of(DICTIONARY, TENSOR, PARAMETER, SIZE).contains(name);
  }

  @Override
  public Object make(String name, List<?> arguments) throws IOException {
    try {
      return switch (name) {
        case DICTIONARY -> dictionary(arguments);
        case TENSOR -> tensor(arguments);
        case PARAMETER, SIZE -> arguments.get(0);
        default -> throw new IOException(name + " is called, which no weights need");
      };
    } catch (ClassCastException | IndexOutOfBoundsException e) {
      throw new IOException(name + " is called with other arguments than PyTorch gives it", e);
    }
  }

  /** {@code ("storage", class, key, device, numbers)}. */
  @Override
  public Object persistent(Object id) throws IOException {
    if (id instanceof List<?> parts
        && parts.size() >= 5
        && "storage".equals(parts.get(0))
        && parts.get(1) instanceof Unpickler.Global storage
        && STORAGES.containsKey(storage.name())
        && parts.get(2) instanceof String key
        && parts.get(4) instanceof Long numbers) {
      return new TorchTensor.Storage(
          Objects.requireNonNull(STORAGES.get(storage.name())), key, numbers);
    }
    throw new IOException("a persistent id that is no storage");
  }

  private static Object dictionary(List<?> pairs) throws IOException {
    Map<Object, Object> dictionary = new LinkedHashMap<>();
    if (!pairs.isEmpty()) {
      for (Object pair : (List<?>) pairs.get(0)) {
        dictionary.put(Unpickler.key(((List<?>) pair).get(0)), ((List<?>) pair).get(1));
      }
    }
    return dictionary;
  }

  /** {@code (storage, offset, size, stride, …)}. */
  private static Object tensor(List<?> arguments) {
    return new TorchTensor(
        (TorchTensor.Storage) arguments.get(0),
        (Long) arguments.get(1),
        numbers((List<?>) arguments.get(2)),
        numbers((List<?>) arguments.get(3)));
  }

  private static long[] numbers(List<?> list) {
    return list.stream().mapToLong(number -> (Long) number).toArray();
  }
}
