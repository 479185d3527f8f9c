package dev.keelson.proof.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file system of this machine stands in for NFS: what a NAS that vanishes does to the Job is open. */
@OnRealSite
class DeliveryIT {
    private static final String OLD = "old: routes\n";
    private static final String NEW = "new: routes\n";

    /** So many that a run can be met in the middle of writing. */
    private static final int MANY = 2_000_000;

    private final RealSite site;
    private final Jobs jobs;
    private final Delivery delivery;

    DeliveryIT(RealSite site) {
        this.site = site;
        this.jobs = new Jobs(site);
        this.delivery = Delivery.of(site);
    }

    @Test
    void deliversWhatThePlanSays() {
        var log = jobs.finish(delivery.job(), "Complete");

        // The second, where another test has deployed the site once more.
        assertThat(log).isIn("keelson.yml is delivered\n", "keelson.yml is there already\n");
        assertThat(site.routes().resolve(Delivery.FILE)).hasContent(Delivery.planned(site));
        assertThat(names(site.routes())).containsExactly(Delivery.MARKER, Delivery.FILE);
    }

    @Test
    void replacesAnOldFileAndKeepsIt() {
        var folder = folder("replaced");

        assertThat(jobs.succeed(job("replaced", folder, NEW))).isEqualTo("keelson.yml is delivered\n");

        assertThat(folder.resolve(Delivery.FILE)).hasContent(NEW);
        assertThat(folder.resolve(".keelson.yml.previous")).hasContent(OLD);
    }

    @Test
    void refusesAFolderThatTheProxyDoesNotWatch() throws IOException {
        var folder = folder("wrong");
        Files.delete(folder.resolve(Delivery.MARKER));

        assertThat(jobs.fail(job("wrong", folder, NEW)))
                .isEqualTo("keelson.yml was not delivered: /routes holds no .keelson-routes,"
                        + " so it is not the folder that the proxy watches\n");

        assertThat(names(folder)).containsExactly(Delivery.FILE);
        assertThat(folder.resolve(Delivery.FILE)).hasContent(OLD);
    }

    @Test
    void refusesATruncatedSource() {
        var folder = folder("truncated");
        var job = job("truncated", folder, NEW);
        RealSite.write(Delivery.sources(site, "truncated").resolve("content"), NEW.substring(0, 5));

        assertThat(jobs.fail(job)).startsWith("keelson.yml was not delivered: the source does not have 12 bytes");

        assertThat(names(folder)).containsExactly(Delivery.MARKER, Delivery.FILE);
        assertThat(folder.resolve(Delivery.FILE)).hasContent(OLD);
    }

    /** A disk of so many blocks, one of which the old file takes: none is left, or one for the copy of the old file. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void keepsTheOldFileOnAFullDisk(int blocks) {
        var name = "full-" + blocks;
        var folder = site.nas().resolve(name);
        RealSite.createOnNas(folder);
        var file = folder.resolve(Delivery.FILE);
        // Seen on the node alone, so it is asked there.
        site.cluster()
                .runOnNode("mount", "-t", "tmpfs", "-o", "uid=1000,nr_blocks=" + blocks, "tmpfs", folder.toString());
        site.cluster().runOnNode("touch", folder.resolve(Delivery.MARKER).toString());
        site.cluster().runOnNode("sh", "-c", "printf '%s' '" + OLD + "' >" + file);

        assertThat(jobs.fail(job(name, folder, NEW)))
                .startsWith("keelson.yml was not delivered: it could not be written")
                .contains("No space left on device");

        assertThat(site.cluster().runOnNode("cat", file.toString())).isEqualTo(OLD);
        assertThat(site.cluster().runOnNode("ls", "-A", folder.toString()).lines())
                .hasSize(blocks + 1);
    }

    @Test
    void leavesAWholeFileWhenItIsKilledInTheMiddle() {
        var met = Halted.inTheMiddle(site, "killed", OLD, NEW.repeat(MANY));

        met.kill();
        jobs.finish(met.job(), "Failed");

        assertThat(met.folder().resolve(Delivery.FILE)).hasContent(OLD);
        assertThat(met.partial()).isPresent();
        jobs.succeed(job("after-killed", met.folder(), NEW));
        assertThat(met.folder().resolve(Delivery.FILE)).hasContent(NEW);
    }

    @Test
    void leavesAWholeFileWhenTwoRunsMeet() {
        var big = NEW.repeat(MANY);
        var met = Halted.inTheMiddle(site, "met", OLD, big);

        jobs.succeed(job("met-other", met.folder(), NEW));
        assertThat(met.folder().resolve(Delivery.FILE)).hasContent(NEW);

        met.goOn();
        jobs.finish(met.job(), "Complete");
        assertThat(met.folder().resolve(Delivery.FILE)).hasContent(big);
        assertThat(met.partial()).isEmpty();
    }

    private Job job(String name, Path folder, String content) {
        return delivery.job(name, delivery.source(site, name, content), folder, content);
    }

    private Path folder(String name) {
        return Delivery.target(site, name, OLD);
    }

    private static List<String> names(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
