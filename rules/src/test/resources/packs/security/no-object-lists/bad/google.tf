resource "google_storage_bucket" "lake" { # expect: no-object-lists
  name = "lake"
}
