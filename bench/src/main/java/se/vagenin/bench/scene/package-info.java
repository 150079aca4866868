/** What is measured in another way than by asking as often as can be answered. */
@NullMarked
package se.vagenin.bench.scene;

import org.jspecify.annotations.NullMarked;
