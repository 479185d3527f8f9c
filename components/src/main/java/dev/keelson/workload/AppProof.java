package dev.keelson.workload;

import dev.keelson.image.ImageOwner;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;
import java.util.List;
import java.util.TreeMap;

/**
 * What {@code keelson verify} has to know of an app: which image should run, and what it was given.
 *
 * <p>From the Secrets it sees which database the app should hold.
 *
 * @param kind of the workload
 * @param tables that the app's own migrations make, where they are known
 */
public record AppProof(
        String kind,
        DnsLabel name,
        int replicas,
        ImageReference image,
        ImageOwner owner,
        Uses uses,
        List<String> tables) {
    public AppProof {
        tables = List.copyOf(tables);
    }

    /** Of an app whose tables are its own affair. */
    public static AppProof of(String kind, AppArgs app) {
        return new AppProof(kind, app.name(), app.replicas(), app.image(), app.owner(), app.uses(), List.of());
    }

    /** Says it. */
    public void prove(Site site) {
        var facts = new TreeMap<String, Object>();
        facts.put("kind", kind);
        facts.put("replicas", replicas);
        facts.put("image", image.text());
        if (owner instanceof ImageOwner.Keel keel) {
            facts.put("pollSeconds", Math.toIntExact(keel.schedule().every().toSeconds()));
        }
        facts.put(
                "secrets",
                uses.references().values().stream()
                        .map(Uses.SecretKey::secret)
                        .distinct()
                        .sorted()
                        .toList());
        facts.put("tables", tables);
        site.prove("app", name.text(), facts);
    }
}
