package dev.keelson.proof.pods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.SitePlan;
import dev.keelson.proof.plan.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostFoldersTest {
    private static final HostFolders FOLDERS = new HostFolders(Path.of("/nas"));

    @Test
    void editsTheVolumesOfTheNasAndNothingElse() {
        var deployment = Deployment.of(SitePlan.record("abaci", "prod", Map.of()));

        var edited = FOLDERS.edit(deployment);

        var changed = new ArrayList<String>();
        for (var number = 0; number < deployment.steps().size(); number++) {
            var step = edited.steps().get(number);
            if (!deployment.steps().get(number).equals(step)) {
                changed.add(((Step.Apply) step).label());
            }
        }
        assertThat(changed)
                .containsExactlyInAnyOrder(
                        "PersistentVolume abaci-backups",
                        "PersistentVolume abaci-nas-routes",
                        "PersistentVolume abaci-uploads",
                        "PersistentVolume abaci-vision-training");
        assertThat(FOLDERS.edits(edited)).isEmpty();
    }

    @Test
    void saysWhatItEdits() {
        var deployment = Deployment.of(SitePlan.record("abaci", "prod", Map.of()));

        assertThat(FOLDERS.edits(deployment))
                .hasSize(4)
                .contains("PersistentVolume abaci-uploads: nfs 192.168.86.51:/volume1/abaci/uploads"
                        + " and its mount options become hostPath /nas/volume1/abaci/uploads");
        assertThat(FOLDERS.folders(deployment)).contains(Path.of("/nas/volume1/abaci/uploads"));
    }
}
