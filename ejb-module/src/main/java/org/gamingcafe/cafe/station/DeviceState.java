package org.gamingcafe.cafe.station;

/** States of a console (R05). */
public enum DeviceState {
    OFFLINE,
    ONLINE,
    ERROR,
    UPDATING,
    DOWNLOADING,
    STANDBY
}
