package dev.keelson.proof.pods;

import dev.keelson.proof.kube.OnRealCluster;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Gives the tests of a class the one {@link RealSite} of this run, as a parameter; such classes take turns. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnRealCluster
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(RealSiteExtension.class)
public @interface OnRealSite {}
