package dev.lifelog.synthetic.scene;

/**
 * All that a picture depends on.
 *
 * @param behind what lies behind something held up; elsewhere the scene itself
 * @param episodeSeed fixes layout, palette, light and the camera's stand: the same for a whole
 *     episode
 * @param frameSeed fixes what changes from picture to picture
 * @param hour local time of day, 0 to 24
 */
public record Shot(
    SceneClass scene,
    SceneClass behind,
    long episodeSeed,
    long frameSeed,
    double hour,
    Fault fault) {}
