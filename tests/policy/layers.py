# SPDX-License-Identifier: Apache-2.0
"""A file of a layer includes only its own and earlier layers; no two files include each other,
however far round.
"""

import pathlib
import re

import support

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]', re.MULTILINE)
ANYWHERE = {"gouji/version.hpp", "gouji/fwd.hpp"}


def target_of(root, path, name):
    """The project's file that `#include name` in `path` means; None for anybody else's."""
    beside = path.parent / name
    for candidate in (pathlib.Path("include") / name, pathlib.Path("src") / name, beside):
        if (pathlib.Path(root) / candidate).is_file():
            return candidate
    return None


def cycles(graph):
    done, trail, found = set(), [], []

    def visit(node):
        if node in trail:
            found.append(trail[trail.index(node) :] + [node])
        elif node not in done:
            trail.append(node)
            for next_node in graph[node]:
                visit(next_node)
            trail.pop()
            done.add(node)

    for node in graph:
        visit(node)
    return found


def policy(root):
    complaints, graph = [], {}
    sources = support.files(root, ".hpp", ".cpp", ".h", ".ipp", under="include") + support.files(
        root, ".hpp", ".cpp", ".h", ".ipp", under="src"
    )
    for path in sources:
        layer = support.layer_of(path)
        if layer is not None and layer not in support.LAYERS:
            complaints.append(f"{path}: {layer} is no layer")
            continue
        graph[path] = []
        for name in INCLUDE.findall(support.read(root, path)):
            target = target_of(root, path, name)
            if target is None:
                if name.startswith("gouji/") and name not in ANYWHERE:
                    complaints.append(f"{path}: includes {name}, which does not exist")
                continue
            graph[path].append(target)
            if layer is None or name in ANYWHERE:
                continue
            other = support.layer_of(target)
            if other is None:
                complaints.append(f"{path}: a layer includes {name}, which stands above all layers")
            elif other in support.LAYERS and support.LAYERS.index(other) > support.LAYERS.index(
                layer
            ):
                complaints.append(
                    f"{path}: layer {layer} includes {name} of the later layer {other}"
                )
            elif "detail" in target.parts and other != layer:
                complaints.append(f"{path}: includes {name}, which is private to layer {other}")
    graph = {path: [t for t in targets if t in graph] for path, targets in graph.items()}
    complaints += ["include circle: " + " -> ".join(map(str, circle)) for circle in cycles(graph)]
    return complaints


support.run(
    policy,
    good={
        "include/gouji/gouji.hpp": "#include <gouji/text/b.hpp>\n",
        "include/gouji/base/a.hpp": "#include <gouji/version.hpp>\n#include <vector>\n",
        "include/gouji/text/b.hpp": "#include <gouji/base/a.hpp>\n",
        "src/text/b.cpp": '#include "text/detail/c.hpp"\n#include <gouji/text/b.hpp>\n',
        "src/text/detail/c.hpp": "",
    },
    bad={
        "of the later layer text": {"include/gouji/base/a.hpp": "#include <gouji/text/b.hpp>\n"},
        "layer base includes text/detail/c.hpp": {
            "src/base/a.cpp": '  #  include "text/detail/c.hpp"\n'
        },
        "private to layer text": {"src/diag/d.cpp": '#include "text/detail/c.hpp"\n'},
        "above all layers": {"src/capi/e.cpp": "#include <gouji/gouji.hpp>\n"},
        "extra is no layer": {"src/extra/x.cpp": ""},
        "does not exist": {"src/base/a.cpp": "#include <gouji/base/gone.hpp>\n"},
        "include circle": {
            "src/text/detail/c.hpp": '#include "d.hpp"\n',
            "src/text/detail/d.hpp": '#include "c.hpp"\n',
        },
    },
)
