package dev.lifelog.synthetic;

import java.nio.file.Path;

/** What a generation wrote. */
public record GeneratedCollection(Path root, int users, int days, int minutes, int images) {}
