package dev.keelson.proof.engine;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the functions answer that our programs ask for, in the shapes of the providers' documentation: nobody is asked.
 *
 * <p>Their secrets are planted, to be looked for in the states.
 */
final class OwnFunctions {
    static final String TUNNEL_TOKEN = "planted-to-be-found-by-cloudflared";
    static final String SUPERUSER_PASSWORD = "planted/to=be-found-by-postgres";

    private static final Map<String, UnaryOperator<Struct>> ANSWERS = Map.of(
            "cloudflare:index/getZeroTrustTunnelCloudflaredToken:getZeroTrustTunnelCloudflaredToken",
            arguments -> struct(Map.of("token", text(TUNNEL_TOKEN))),
            "crunchybridge:index/getClusterstatus:getClusterstatus",
            arguments -> struct(Map.of("state", text("ready"))),
            "crunchybridge:index/getClusterroles:getClusterroles",
            arguments -> struct(Map.of(
                    "superuser", Value.newBuilder().setStructValue(superuser()).build())));

    private OwnFunctions() {}

    /**
     * The answer, with what was asked.
     *
     * @throws IllegalArgumentException if no program of ours asks for it
     */
    static Struct answer(String function, Struct arguments) {
        var answer = ANSWERS.get(function);
        if (answer == null) {
            throw new IllegalArgumentException("no function %s: one of %s".formatted(function, ANSWERS.keySet()));
        }
        return Struct.newBuilder(arguments).mergeFrom(answer.apply(arguments)).build();
    }

    private static Struct superuser() {
        var encoded = SUPERUSER_PASSWORD.replace("/", "%2F").replace("=", "%3D");
        return struct(Map.of(
                "name", text("postgres"),
                "password", text(SUPERUSER_PASSWORD),
                "uri", text("postgres://postgres:%s@p.ebisu.db.example:5432/postgres".formatted(encoded))));
    }

    private static Struct struct(Map<String, Value> fields) {
        return Struct.newBuilder().putAllFields(fields).build();
    }

    private static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }
}
