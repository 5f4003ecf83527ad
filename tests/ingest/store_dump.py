# SPDX-License-Identifier: Apache-2.0
"""What a store holds, whatever the order in which it came in: one hash for each table."""

import hashlib
import sqlite3


def tables(store):
    connection = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    result = {}
    for (name,) in names.fetchall():
        columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')]
        order = ", ".join(str(i + 1) for i in range(min(4, len(columns))))
        rows = connection.execute(f'SELECT * FROM "{name}" ORDER BY {order}')
        digest, count = hashlib.sha256(), 0
        for row in rows:
            digest.update(repr(row).encode())
            count += 1
        result[name] = (count, digest.hexdigest())
    damage = connection.execute("PRAGMA integrity_check").fetchall()
    if damage != [("ok",)]:
        result["damage"] = damage
    connection.close()
    return result
