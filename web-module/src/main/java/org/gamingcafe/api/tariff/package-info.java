/** Tariff versions and quotes over HTTP. */
@NullMarked
package org.gamingcafe.api.tariff;

import org.jspecify.annotations.NullMarked;
