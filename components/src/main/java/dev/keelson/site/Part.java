package dev.keelson.site;

/** A part of the site that apps use: whoever hands it to an app has said all. */
public interface Part {
    /** What an app is given in order to use it. */
    Uses uses();
}
