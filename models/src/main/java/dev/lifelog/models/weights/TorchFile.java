package dev.lifelog.models.weights;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What PyTorch 1.6 and later save: a zip with {@code data.pkl}, which says what there is, and one
 * entry {@code data/KEY} for the numbers of each storage. The pickle is read with a closed list of
 * instructions and classes; nothing in it is executed.
 */
final class TorchFile implements TensorFile {
  private static final String PICKLE = "/data.pkl";
  private static final int MAX_PICKLE_BYTES = 16 << 20;

  private final ZipFile archive;
  private final String folder;
  private final ByteOrder order;
  private final Map<String, TorchTensor> tensors;

  private TorchFile(
      ZipFile archive, String folder, ByteOrder order, Map<String, TorchTensor> tensors) {
    this.archive = archive;
    this.folder = folder;
    this.order = order;
    this.tensors = Collections.unmodifiableMap(tensors);
  }

  static TorchFile of(ZipFile archive) throws IOException {
    List<? extends ZipEntry> pickles =
        archive.stream().filter(entry -> entry.getName().endsWith(PICKLE)).toList();
    if (pickles.size() != 1) {
      throw new IOException("it has " + pickles.size() + " entries " + PICKLE.substring(1));
    }
    String name = pickles.get(0).getName();
    String folder = name.substring(0, name.length() - PICKLE.length()) + "/";
    byte[] pickle;
    try (InputStream in = archive.getInputStream(pickles.get(0))) {
      pickle = in.readNBytes(MAX_PICKLE_BYTES + 1);
    }
    if (pickle.length > MAX_PICKLE_BYTES) {
      throw new IOException(name + " has more than 16 MiB");
    }
    Object root = new Unpickler(pickle, new TorchClasses()).read();
    return new TorchFile(archive, folder, order(archive, folder), stateDict(root));
  }

  @Override
  public Set<String> names() {
    return tensors.keySet();
  }

  @Override
  public long[] shape(String name) {
    return described(name).shape().clone();
  }

  @Override
  public Tensor tensor(String name) throws IOException {
    TorchTensor tensor = described(name);
    ZipEntry entry = archive.getEntry(folder + "data/" + tensor.storage().key());
    if (entry == null) {
      throw new IOException(name + " lacks its storage " + tensor.storage().key());
    }
    try (InputStream in = new BufferedInputStream(archive.getInputStream(entry))) {
      in.skipNBytes(tensor.offset() * tensor.storage().type().bytes());
      return tensor.stored(order).read(in);
    } catch (IOException e) {
      throw Damage.in(name, e);
    }
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  private TorchTensor described(String name) {
    TorchTensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("no tensor " + name);
    }
    return tensor;
  }

  private static ByteOrder order(ZipFile archive, String folder) throws IOException {
    ZipEntry entry = archive.getEntry(folder + "byteorder");
    if (entry == null) {
      return ByteOrder.LITTLE_ENDIAN;
    }
    try (InputStream in = archive.getInputStream(entry)) {
      String text = new String(in.readNBytes(8), StandardCharsets.US_ASCII).strip();
      return text.equals("big") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }
  }

  /** The tensors at the root, or in a checkpoint under the names that trainings give them. */
  private static Map<String, TorchTensor> stateDict(Object root) throws IOException {
    if (!(root instanceof Map<?, ?> map)) {
      throw new IOException("it holds no dictionary of tensors; save model.state_dict()");
    }
    for (String key : List.of("state_dict", "model_state_dict", "model")) {
      if (map.get(key) instanceof Map<?, ?> inner) {
        return tensors(inner);
      }
    }
    return tensors(map);
  }

  private static Map<String, TorchTensor> tensors(Map<?, ?> map) throws IOException {
    Map<String, TorchTensor> tensors = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (entry.getKey() instanceof String name && entry.getValue() instanceof TorchTensor tensor) {
        tensor.check(name);
        tensors.put(name, tensor);
      }
    }
    if (tensors.isEmpty()) {
      throw new IOException("it holds no tensors by name; save model.state_dict()");
    }
    return tensors;
  }
}
