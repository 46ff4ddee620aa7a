package org.gamingcafe.cafe.station;

/** By what a command reaches a device. */
public enum Means {
    /** The program at the seat. */
    AGENT,
    /** A magic packet to its network card (Wake-on-LAN). */
    WAKE,
    /** A smart plug that feeds it. */
    PLUG
}
