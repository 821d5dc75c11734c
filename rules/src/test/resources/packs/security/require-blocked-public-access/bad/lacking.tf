resource "aws_s3_bucket" "invoices" { # expect: require-blocked-public-access
  bucket = "invoices"
}
