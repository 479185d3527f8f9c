package dev.keelson.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.secret.SealedFile;
import dev.keelson.secret.SecretSource;
import dev.keelson.site.Uses;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObjectStoreTest {
    static final SecretSource KEYS = new SecretSource.Sealed(new SealedFile(
            "sealed/label-studio-s3.yaml", Map.of("AWS_ACCESS_KEY_ID", "AgB", "AWS_SECRET_ACCESS_KEY", "AgC")));

    @Test
    void itsKeysAreReferences() {
        var uses = new ObjectStore("us-east-2", Optional.of("https://s3.shop.example:9000"), KEYS).uses("keys");

        assertThat(uses.variables())
                .isEqualTo(Map.of(
                        "AWS_DEFAULT_REGION", "us-east-2",
                        "S3_ENDPOINT", "https://s3.shop.example:9000",
                        "S3_region", "us-east-2"));
        assertThat(uses.references())
                .isEqualTo(Map.of(
                        "AWS_ACCESS_KEY_ID", new Uses.SecretKey("keys", "AWS_ACCESS_KEY_ID"),
                        "AWS_SECRET_ACCESS_KEY", new Uses.SecretKey("keys", "AWS_SECRET_ACCESS_KEY")));
    }

    @Test
    void codeIsHeldToTheRulesOfSettings() {
        assertThatThrownBy(() -> new ObjectStore("US", Optional.of("minio"), KEYS))
                .hasMessage("s3.region is US: must be a region, like us-east-2\n"
                        + "s3.endpoint is minio: must be the address of an object store, like"
                        + " https://s3.eu-central-1.amazonaws.com");
    }
}
