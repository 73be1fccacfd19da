package dev.lifelog.synthetic;

import dev.lifelog.synthetic.scene.JpegFile;
import dev.lifelog.synthetic.scene.SceneRenderer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Draws pictures on all cores; each depends on its own seeds alone, so their order is free. */
final class Rendering {
  private final Path root;
  private final SceneRenderer renderer;

  Rendering(Path root, int width, int height) {
    this.root = root;
    this.renderer = new SceneRenderer(width, height);
  }

  void draw(List<Picture> pictures, GenerationProgress progress) throws IOException {
    var folders = new TreeSet<Path>();
    pictures.forEach(picture -> folders.add(root.resolve(picture.path()).getParent()));
    for (Path folder : folders) {
      Files.createDirectories(folder);
    }
    int threads = Runtime.getRuntime().availableProcessors();
    var next = new AtomicInteger();
    var done = new AtomicInteger();
    Callable<Integer> worker =
        () -> {
          int drawn = 0;
          for (int i = next.getAndIncrement(); i < pictures.size(); i = next.getAndIncrement()) {
            Picture picture = pictures.get(i);
            JpegFile.write(renderer.render(picture.shot()), root.resolve(picture.path()));
            progress.images(done.incrementAndGet(), pictures.size());
            drawn++;
          }
          return drawn;
        };
    var workers = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < threads; i++) {
      workers.add(worker);
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (Future<Integer> result : pool.invokeAll(workers)) {
        result.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while drawing into " + root);
    } catch (ExecutionException e) {
      throw new IOException("Cannot draw into " + root + ": " + e.getCause(), e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
