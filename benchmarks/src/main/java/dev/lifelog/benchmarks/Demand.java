package dev.lifelog.benchmarks;

/**
 * What so many people need.
 *
 * @param imagesANight of all of them
 * @param rowsANight before they are copied to other nodes
 * @param coreHours of executors, for one night
 * @param executorCores busy for the whole of the hours that a night has
 * @param gpus likewise; NaN where none was measured
 * @param cassandraCores that take the rows and their copies in that time
 * @param terabytes on the disks of all nodes, for the whole archive, with room for compaction
 * @param nodes of Cassandra, by disk, by cores and by the number of copies
 * @param pictureGbits into executors, while they work
 * @param rowGbits between drivers and nodes and among nodes
 */
record Demand(
    long people,
    double imagesANight,
    double rowsANight,
    double coreHours,
    double executorCores,
    double gpus,
    double cassandraCores,
    double terabytes,
    long nodes,
    double pictureGbits,
    double rowGbits) {

  /**
   * Machines that the need is divided by.
   *
   * @param hours of a night
   * @param nodeCores of a node of Cassandra
   * @param nodeTb of its disk
   * @param free share of the disk that compaction and repair keep
   */
  record Machines(double hours, int nodeCores, double nodeTb, double free) {}

  /**
   * What was measured.
   *
   * @param secondsAnImage of a core: reading, decoding, network
   * @param gpuImages a second of one GPU with its share of cores; NaN where none was measured
   * @param rowsACore that one core writes a second
   */
  record Rates(double secondsAnImage, double gpuImages, double rowsACore) {}

  static Demand of(long people, Habits habits, Machines machines, Rates rates) {
    double seconds = machines.hours() * 3_600;
    double images = (double) people * habits.imagesADay();
    double rows = 0;
    double partitionBytes = 0;
    double diskBytes = 0;
    for (RowSize size : RowSize.all()) {
      double count = size.rowsAnImage(habits);
      // Of lists only a few large rows are written.
      rows += size.table().equals("image_by_concept_packed") ? 0 : count;
      partitionBytes += count * size.inPartition();
      diskBytes += count * size.onDisk();
    }
    double cores = images * rates.secondsAnImage() / seconds;
    double cassandra = images * rows * habits.copies() / rates.rowsACore() / seconds;
    double terabytes =
        images * habits.days() * diskBytes * habits.copies() / (1 - machines.free()) / 1e12;
    long nodes =
        Math.max(
            habits.copies(),
            Math.max(
                (long) Math.ceil(terabytes / machines.nodeTb()),
                (long) Math.ceil(cassandra / machines.nodeCores())));
    return new Demand(
        people,
        images,
        images * rows,
        images * rates.secondsAnImage() / 3_600,
        cores,
        images / seconds / rates.gpuImages(),
        cassandra,
        terabytes,
        nodes,
        gbits(images * habits.pictureKb() * 1e3, seconds),
        gbits(images * partitionBytes * habits.copies(), seconds));
  }

  private static double gbits(double bytes, double seconds) {
    return bytes * 8 / seconds / 1e9;
  }
}
