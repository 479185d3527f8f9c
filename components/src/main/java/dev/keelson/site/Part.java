package dev.keelson.site;

/** A part of the site that apps use. All that a program has to do is to hand it to an app. */
public interface Part {
    /** What an app is given in order to use it. */
    Uses uses();
}
