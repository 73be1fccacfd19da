package dev.lifelog.synthetic;

/**
 * What the generator knows about an image.
 *
 * @param scene the concept drawn, even where a fault hides it
 * @param place empty on the way
 * @param activity empty when still
 * @param fault empty for a sound picture
 * @param split {@code dev} or {@code test}
 */
public record TrueScene(
    String imageId, String scene, String place, String activity, String fault, String split) {}
