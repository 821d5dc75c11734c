resource "aws_s3_bucket" "invoices" {
  bucket        = "invoices"
  force_destroy = true # expect: no-forced-deletion
}
