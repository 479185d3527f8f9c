package dev.keelson.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.DocsExample;
import dev.keelson.Programs;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Quantity;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.TestSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VolumesTest {
    private static final DnsLabel UPLOADS = new DnsLabel("uploads");
    private static final DnsLabel SCRATCH = new DnsLabel("scratch");
    private static final String NFS = "{\"server\":\"192.0.2.10\",\"nfsVersion\":\"4.1\"}";
    private static final String FOLDER = "{\"name\":\"uploads\",\"folder\":\"/volume1/uploads\",\"size\":\"10Gi\"}";
    private static final String PLAIN = "{\"name\":\"scratch\",\"size\":\"1Gi\"}";

    private record Read(Volumes volumes, List<String> problems) {}

    private static Read read(String volumes, String... nfs) {
        var values = new HashMap<>(Map.of("cluster:volumes", volumes));
        List.of(nfs).forEach(server -> values.put("cluster:nfs", server));
        var reader = new SettingsReader(ConfigSource.of(values, Set.of()), "cluster");
        return new Read(Volumes.read(reader.section("cluster")), reader.problems());
    }

    @Test
    void areFoldersOfTheNasAndVolumesOfAClass() {
        var read = read("[%s,%s]".formatted(FOLDER, PLAIN), NFS);

        assertThat(read.problems()).isEmpty();
        assertThat(read.volumes())
                .isEqualTo(new Volumes(
                        List.of(UPLOADS, SCRATCH),
                        Map.of(
                                UPLOADS,
                                new NfsVolumeArgs(
                                        new NfsExport(
                                                new NfsServer("192.0.2.10", NfsServer.Version.V4_1),
                                                "/volume1/uploads"),
                                        new Quantity("10Gi")),
                                SCRATCH,
                                new ClassVolumeArgs(new Quantity("1Gi"), new DnsLabel("local-path")))));
    }

    @Test
    void aSiteNeedsNone() {
        var reader = new SettingsReader(ConfigSource.of(Map.of(), Set.of()), "cluster");

        assertThat(Volumes.read(reader.section("cluster"))).isEqualTo(new Volumes(List.of(), Map.of()));
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void aNameCountsWhereTheRestOfItsEntryIsWrong() {
        var read = read("[%s,%s]".formatted(FOLDER.replace("10Gi", "0"), PLAIN), NFS);

        assertThat(read.volumes().names()).containsExactly(UPLOADS, SCRATCH);
        assertThat(read.problems())
                .containsExactly("cluster:volumes[0].size is 0: must be an amount of storage above zero, like 1Gi");
    }

    @Test
    void eachHasANameOfItsOwn() {
        assertThat(read("[%s,%s]".formatted(PLAIN, PLAIN)).problems())
                .containsExactly("cluster:volumes[1].name is scratch: must be another name than the volumes before it");
    }

    @Test
    void aFolderNeedsAServerAndNoClass() {
        assertThat(read("[%s]".formatted(FOLDER)).problems())
                .containsExactly("cluster:volumes[0].folder is /volume1/uploads: must be left out, or on a server that"
                        + " cluster:nfs names");
        assertThat(read("[%s]".formatted(FOLDER.replace("\"size\"", "\"storageClass\":\"fast\",\"size\"")), NFS)
                        .problems())
                .containsExactly("cluster:volumes[0].storageClass is fast: must be left out where the volume is a"
                        + " folder of the NAS");
    }

    @Test
    void aServerThatIsWrongIsNotBlamedOnItsFolders() {
        var read = read("[%s]".formatted(FOLDER), NFS.replace("4.1", "4"));

        assertThat(read.volumes().names()).containsExactly(UPLOADS);
        assertThat(read.problems()).containsExactly("cluster:nfs.nfsVersion is 4: must be one of 3, 4.1, 4.2");
    }

    @Test
    void whatIsNoListIsOneProblem() {
        var read = read("none");

        assertThat(read.volumes().names()).isEmpty();
        assertThat(read.problems()).containsExactly("cluster:volumes is none: must be a list");
    }

    @Test
    void eachIsDeclaredAndItsClaimOffered() {
        var volumes = read("[%s,%s]".formatted(FOLDER, PLAIN), NFS).volumes();

        var recording = Programs.record(context -> {
            var site = TestSite.plain().begin(context);
            volumes.declare(site);
            context.export("uploads", site.claim(UPLOADS));
            context.export("scratch", site.claim(SCRATCH));
        });

        assertThat(recording.resources().stream()
                        .filter(resource -> resource.type().startsWith("keelson:storage"))
                        .map(RecordedResource::name))
                .containsExactlyInAnyOrder("uploads", "scratch");
        assertThat(recording.one(NfsVolume.TYPE, "uploads").name()).isEqualTo("uploads");
        assertThat(recording.one(ClassVolume.TYPE, "scratch").name()).isEqualTo("scratch");
        assertThat(recording.outputs().values())
                .containsEntry("uploads", new Value.Text("uploads"))
                .containsEntry("scratch", new Value.Text("scratch"));
    }

    @Test
    void theExampleOfTheDocsIsReadAsItStandsThere() {
        var settings = DocsExample.settings("components/storage.md", 0);

        var read = read(settings.getOrDefault("cluster:volumes", ""), settings.getOrDefault("cluster:nfs", ""));

        assertThat(read.problems()).isEmpty();
        assertThat(read.volumes().declared())
                .isEqualTo(Map.of(
                        new DnsLabel("drafts"),
                        new ClassVolumeArgs(new Quantity("1Gi"), ClassVolumeArgs.DEFAULT_STORAGE_CLASS),
                        UPLOADS,
                        new NfsVolumeArgs(
                                new NfsExport(new NfsServer("192.0.2.10", NfsServer.Version.V4_2), "/volume1/uploads"),
                                new Quantity("50Gi"))));
    }
}
