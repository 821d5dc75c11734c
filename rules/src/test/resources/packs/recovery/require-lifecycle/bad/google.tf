resource "google_storage_bucket" "lake" { # expect: require-lifecycle
  name = "lake"

  versioning {
    enabled = true
  }
}
