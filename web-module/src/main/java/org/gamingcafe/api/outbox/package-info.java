/**
 * Messages to the outside over JSON, for operators.
 *
 * <ol>
 *   <li>An operator sees state and payload of a message, retries or discards it.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.platform.outbox}.
 */
@NullMarked
package org.gamingcafe.api.outbox;

import org.jspecify.annotations.NullMarked;
