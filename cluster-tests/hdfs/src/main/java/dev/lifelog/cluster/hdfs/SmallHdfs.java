package dev.lifelog.cluster.hdfs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.hdfs.MiniDFSCluster.DataNodeProperties;

/**
 * A name node and some data nodes on loopback. Each line of standard input is a command, its words
 * apart by tabs, and is answered by one line; the end of the input ends it.
 */
public final class SmallHdfs {

  /** Begins each answer: Hadoop may print lines of its own. */
  private static final String ANSWER = "answer: ";

  private static final int COPIES = 2;

  private final MiniDFSCluster cluster;
  private final DistributedFileSystem files;
  private final Map<Integer, DataNodeProperties> lost = new HashMap<>();

  private SmallHdfs(MiniDFSCluster cluster) throws IOException {
    this.cluster = cluster;
    this.files = cluster.getFileSystem();
  }

  /** Arguments: folder, port of the name node, how many data nodes. */
  public static void main(String[] arguments) throws Exception {
    Configuration conf = new Configuration();
    conf.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, arguments[0]);
    conf.setInt("dfs.replication", COPIES);
    conf.setBoolean("dfs.permissions.enabled", false);
    try (MiniDFSCluster cluster =
            new MiniDFSCluster.Builder(conf)
                .nameNodePort(Integer.parseInt(arguments[1]))
                .numDataNodes(Integer.parseInt(arguments[2]))
                .build();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      cluster.waitActive();
      new SmallHdfs(cluster).obey(in, System.out);
    }
    // Hadoop leaves threads behind.
    System.exit(0);
  }

  private void obey(BufferedReader in, PrintStream out) throws IOException {
    out.println(ANSWER + "ready");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      List<String> words = List.of(line.split("\t", -1));
      try {
        obey(words.get(0), words.subList(1, words.size()));
        out.println(ANSWER + "done");
      } catch (IOException | RuntimeException e) {
        out.println(ANSWER + line + ": " + e);
      }
    }
  }

  private void obey(String verb, List<String> rest) throws IOException {
    switch (verb) {
      case "put" -> files.copyFromLocalFile(false, true, path(rest.get(0)), path(rest.get(1)));
      case "delete" -> files.delete(path(rest.get(0)), true);
      case "lose" -> lose(Integer.parseInt(rest.get(0)));
      case "bring-back" -> bringBack(Integer.parseInt(rest.get(0)));
      default -> throw new IllegalArgumentException("unknown verb");
    }
  }

  /** Blocks that only it and another one had are then copied again from that one. */
  private void lose(int index) {
    lost.put(index, cluster.stopDataNode(index));
  }

  private void bringBack(int index) throws IOException {
    if (!cluster.restartDataNode(lost.remove(index), true)) {
      throw new IOException("the data node does not start");
    }
    cluster.waitActive();
  }

  private static Path path(String text) {
    return new Path(text);
  }
}
