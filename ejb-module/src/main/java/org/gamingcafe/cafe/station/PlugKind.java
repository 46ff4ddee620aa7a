package org.gamingcafe.cafe.station;

/** Whose way of talking a smart plug understands. */
public enum PlugKind {
    SHELLY,
    TASMOTA
}
