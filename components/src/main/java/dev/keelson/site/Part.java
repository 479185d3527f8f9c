package dev.keelson.site;

/** A part of the site that apps use. Handing it to an app is all that a program has to say. */
public interface Part {
    /** What an app is given in order to use it. */
    Uses uses();
}
