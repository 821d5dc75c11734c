resource "aws_s3_bucket" "exports" { # expect: require-tls-policy
  bucket = "exports"
}
