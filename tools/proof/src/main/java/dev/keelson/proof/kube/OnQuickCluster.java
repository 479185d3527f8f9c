package dev.keelson.proof.kube;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gives the tests of a class a {@link QuickCluster} of their own, as a parameter. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(QuickClusterExtension.class)
public @interface OnQuickCluster {
    /** Whether controllers run from the start, so that objects come to life. */
    boolean controllers();
}
