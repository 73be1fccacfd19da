package dev.lifelog.models.labels;

/** Disjoint sets of numbers from 0 (union-find); a set is known by its smallest member. */
final class Groups {
  private final int[] parent;

  Groups(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  int first(int member) {
    int root = member;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  void join(int a, int b) {
    int first = first(a);
    int second = first(b);
    parent[Math.max(first, second)] = Math.min(first, second);
  }
}
