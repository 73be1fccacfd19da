package dev.lifelog.models.weights;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** NumPy's {@code .npz}: a zip with one array a tensor, {@code NAME.npy}. */
final class NpzFile implements TensorFile {
  private static final String EXTENSION = ".npy";

  private record Place(ZipEntry entry, StoredTensor stored) {}

  private final ZipFile archive;
  private final Map<String, Place> places;

  private NpzFile(ZipFile archive, Map<String, Place> places) {
    this.archive = archive;
    this.places = Collections.unmodifiableMap(places);
  }

  static NpzFile of(ZipFile archive) throws IOException {
    Map<String, Place> places = new LinkedHashMap<>();
    List<? extends ZipEntry> arrays =
        archive.stream().filter(entry -> entry.getName().endsWith(EXTENSION)).toList();
    for (ZipEntry entry : arrays) {
      String file = entry.getName();
      String name = file.substring(0, file.length() - EXTENSION.length());
      try (InputStream in = new BufferedInputStream(archive.getInputStream(entry))) {
        if (places.put(name, new Place(entry, NpyHeader.read(in))) != null) {
          throw new IOException("stands there twice");
        }
      } catch (IOException e) {
        throw Damage.in(name, e);
      }
    }
    if (places.isEmpty()) {
      throw new IOException("it is a zip with neither a PyTorch pickle nor NumPy arrays");
    }
    return new NpzFile(archive, places);
  }

  @Override
  public Set<String> names() {
    return places.keySet();
  }

  @Override
  public long[] shape(String name) {
    return place(name).stored.shape().clone();
  }

  @Override
  public Tensor tensor(String name) throws IOException {
    try (InputStream in = new BufferedInputStream(archive.getInputStream(place(name).entry))) {
      return NpyHeader.read(in).read(in);
    } catch (IOException e) {
      throw Damage.in(name, e);
    }
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  private Place place(String name) {
    Place place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("no tensor " + name);
    }
    return place;
  }
}
