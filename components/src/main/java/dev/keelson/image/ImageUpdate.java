package dev.keelson.image;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Objection;

/**
 * Another image for an app that has one.
 *
 * @param before the image that it has
 * @param after the image that it is to have
 * @param downgrade whether the new one may be an earlier version
 */
public record ImageUpdate(DnsLabel app, ImageReference before, ImageReference after, boolean downgrade) {

    /** Notes what is wrong with the new image, and what is wrong with it after the one before. */
    public void check(ImageRules rules, Objection objection) {
        if (!after.repository().equals(before.repository())) {
            objection.wrong(app.text(), after, "an image of %s, as before".formatted(before.repository()));
            return;
        }
        rules.check(app.text(), after, objection);
        if (!downgrade && isEarlier()) {
            objection.wrong(
                    app.text(),
                    after,
                    "%s or a later version, unless a downgrade is allowed"
                            .formatted(before.tag().orElseThrow()));
        }
    }

    /** Commits have no order that their names would tell, so only versions can go back. */
    private boolean isEarlier() {
        var old = before.tag().flatMap(TagVersion::parse);
        var now = after.tag().flatMap(TagVersion::parse);
        return old.isPresent() && now.isPresent() && now.get().compareTo(old.get()) < 0;
    }
}
