// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_INGEST_DETAIL_SCHEMA_HPP
#define GOUJI_INGEST_DETAIL_SCHEMA_HPP
/// \file
/// Layer ingest, private. src/ingest/schema.sql as a string.

namespace gouji::detail {

extern char const* const schema_sql;

}  // namespace gouji::detail

#endif
