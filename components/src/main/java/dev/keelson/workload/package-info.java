/** Pods and what they are made of: health, resources, environment, mounts, callers, and charts. */
@NullMarked
package dev.keelson.workload;

import org.jspecify.annotations.NullMarked;
