package dev.keelson.storage;

import com.pulumi.core.Output;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The volumes that a site's pods share, by name.
 *
 * @param names of all of them, in the order of the settings
 * @param declared those that could be read
 */
public record Volumes(List<DnsLabel> names, Map<DnsLabel, VolumeArgs> declared) {
    static final String NFS = "nfs";

    private static final String KEY = "volumes";

    public Volumes {
        names = List.copyOf(names);
        declared = Map.copyOf(declared);
    }

    /** The volumes of a program's settings; the name of a wrong one counts all the same. */
    public static Volumes read(Section own) {
        var server = own.optionalMap(
                NFS,
                "The NFS server (a NAS) of the volumes with a folder. Without it, no volume may have one.",
                NfsServer::read);
        var names = new ArrayList<DnsLabel>();
        var declared = new LinkedHashMap<DnsLabel, VolumeArgs>();
        own.optionalEntries(KEY, "The volumes that pods share. Without it, there are none.", volume -> {
            var name = volume.required("name", SettingType.NAME, "The volume's name, by which apps mount it.");
            if (name.filter(names::contains).isPresent()) {
                volume.wrong("name", name.get(), "another name than the volumes before it");
            }
            name.ifPresent(names::add);
            var args = VolumeArgs.read(volume, own, server);
            name.ifPresent(known -> args.ifPresent(whole -> declared.put(known, whole)));
            return args;
        });
        return new Volumes(names, declared);
    }

    /** Declares all of them, and offers their claims to the site's pods. */
    public void declare(Site site) {
        for (var name : names) {
            var args = Objects.requireNonNull(declared.get(name), () -> "no volume " + name);
            site.offerClaim(name, claim(name.text(), args, site));
        }
    }

    private static Output<String> claim(String name, VolumeArgs args, Site site) {
        if (args instanceof NfsVolumeArgs folder) {
            return new NfsVolume(name, folder, site).claimName();
        }
        return new ClassVolume(name, (ClassVolumeArgs) args, site).claimName();
    }
}
