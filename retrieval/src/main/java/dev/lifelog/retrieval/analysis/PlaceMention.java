package dev.lifelog.retrieval.analysis;

import java.util.Set;

/**
 * Where the text may speak of places.
 *
 * @param places of which one is meant
 * @param isName whether it can mean nothing else, as a full name does
 * @param isHome whether it is the user's home, to which one goes without a preposition
 */
record PlaceMention(
    int start, int end, Set<String> places, boolean isName, boolean isHome, boolean isNegated) {}
